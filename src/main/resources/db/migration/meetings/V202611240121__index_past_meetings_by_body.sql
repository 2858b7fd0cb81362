create index on meetings.meeting_past (body, superseded);
