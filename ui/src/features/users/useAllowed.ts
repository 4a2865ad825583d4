// What the signed-in person is offered here: what the engine says they may do, where anything can be written at all.
import { type PersonView, useCommandQuery } from "@/ipc";

export interface Allowed {
  add: boolean;
  edit: boolean;
  remove: boolean;
  seesRoles: boolean;
  isSuperuser: boolean;
  /** E-mail of the signed-in person. */
  self: string | undefined;
}

/** Nothing until it is known. */
export function useAllowed(): Allowed | undefined {
  const { data: info } = useCommandQuery("app_info", {});
  const { data: may } = useCommandQuery("ours_may", {});
  const workspace = info?.workspace;
  if (!workspace || !may) return undefined;
  const writes = !workspace.read_only;
  return {
    add: writes && may.users.includes("add"),
    edit: writes && may.users.includes("edit"),
    remove: writes && may.users.includes("delete"),
    seesRoles: may.roles.includes("view"),
    isSuperuser: workspace.user?.is_admin === true,
    self: workspace.user?.email,
  };
}

/** Whether an account is out of reach: superusers are touched by superusers only. */
export function isOutOfReach({ superuser }: PersonView, { isSuperuser }: Allowed): boolean {
  return superuser && !isSuperuser;
}
