import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent } from "@callboard/shared/board/event";
import { checked } from "@callboard/shared/board/reduce-servers";
import { accountOf } from "@callboard/shared/board/select";

/** Whether a fact says that an account is unchanged: only the time of the check is new. */
export function isUnchangedCheck(before: Board, event: BoardEvent): boolean {
  if (event.type !== "account-checked") return false;
  const old = accountOf(before, event);
  if (old === undefined || old.checkedAt === null) return false;
  const now = checked(old, event);
  return (
    now.registration === old.registration &&
    now.asked === old.asked &&
    now.sipCode === old.sipCode &&
    now.freshness === old.freshness
  );
}
