import { untrack } from "svelte";

/**
 * A value whose readers hear of it only when it is another one. What is derived from the board alone has all that depends on
 * it looked at for each fact, changed or not, and of sixty bays one has changed. To be made while a component is set up.
 */
export function distinct<T>(read: () => T): { readonly current: T } {
  let value = $state.raw(untrack(read));
  $effect.pre(() => {
    value = read();
  });
  return {
    get current() {
      return value;
    },
  };
}
