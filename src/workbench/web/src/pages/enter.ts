// Goes into a study that was opened or made.

import type { Home, Said } from "../api";
import { Refused } from "../api";
import { complain, home, readStudy, study } from "../store";
import { go } from "../frame/route";

/** Opens a study and shows it. What stands in the way is returned, to be read beside the choice that was made. */
export async function enter(opening: Promise<Home>): Promise<Said | null> {
  try {
    const opened = await opening;
    await readStudy();
    home.value = opened;
    go(study.value?.transcripts.length === 0 ? "interviews" : "read");
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.said;
    complain(error);
    return null;
  }
}
