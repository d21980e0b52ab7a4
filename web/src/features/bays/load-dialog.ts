import type { Account } from "@callboard/shared/board/account";
import type { Component } from "svelte";

/** What can be asked about an account in a dialog of its own. */
export type AccountDialogName = "login" | "logout" | "add" | "forward";

type AccountDialog = Component<{ account: Account; closed: () => void }>;

/** Fetches a dialog when it is wanted: few need it, and everybody waits for what comes with the page. */
export function loadDialog(name: AccountDialogName): Promise<{ default: AccountDialog }> {
  switch (name) {
    case "login":
      return import("./LoginDialog.svelte");
    case "logout":
      return import("./LogoutDialog.svelte");
    case "add":
      return import("./AddAccountDialog.svelte");
    case "forward":
      return import("./ForwardDialog.svelte");
  }
}
