package city.kontor.api;

import java.util.List;

/** A subject whose forms programs send, too, and what it takes: so that the API describes it. */
public interface ProgramActs {

  /** Each of them; asked for whenever the API is described. */
  List<ProgramAct> acts();
}
