/** The account commands that have their own dialog; each dialog loads on demand. */
export const ACCOUNT_DIALOGS = {
  login: () => import("./LoginDialog.svelte"),
  logout: () => import("./LogoutDialog.svelte"),
  add: () => import("./AddAccountDialog.svelte"),
  forward: () => import("./ForwardDialog.svelte"),
};
export type AccountDialogName = keyof typeof ACCOUNT_DIALOGS;
