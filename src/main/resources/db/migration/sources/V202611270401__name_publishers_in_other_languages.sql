-- What a publisher calls itself in other languages, each as "zh-Hant: 臺北市政府".
alter table sources.document_recorded add column publisher_names text[];
