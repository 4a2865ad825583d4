// The addresses of the window. Hash history: the page is a file, there is no server behind it.
// Welcome, sign-in and the shell are in the first script; the wizard and the model screens come when they are first needed.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { SignIn } from "@/views/SignIn";
import { Welcome } from "@/views/Welcome";
import { Broken } from "./Broken";
import { Gate } from "./Gate";
import { ModelsHome } from "./ModelsHome";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Gate });
const home = createRoute({ getParentRoute: () => root, path: "/" });
const welcome = createRoute({ getParentRoute: () => root, path: "/welcome", component: Welcome });
const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignIn });
const enable = createRoute({
  getParentRoute: () => root,
  path: "/enable",
  component: lazyRouteComponent(() => import("./EnableRoute"), "EnableRoute"),
});
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
const models = createRoute({ getParentRoute: () => shell, path: "/models", component: ModelsHome });

const modelView = lazyRouteComponent(() => import("@/views/ModelView"), "ModelView");
// The state of the list stands in the address; the view that owns it reads and checks it.
const validateSearch = (search: Record<string, unknown>): Record<string, unknown> => search;
const list = createRoute({ getParentRoute: () => shell, path: "/models/$slug", validateSearch, component: modelView });
const recordView = lazyRouteComponent(() => import("@/views/RecordView"), "RecordView");
const record = createRoute({
  getParentRoute: () => shell,
  path: "/models/$slug/$key",
  validateSearch,
  component: recordView,
});

const addView = lazyRouteComponent(() => import("@/views/AddView"), "AddView");
const add = createRoute({
  getParentRoute: () => shell,
  path: "/models/$slug/new",
  validateSearch,
  component: addView,
});

const options = lazyRouteComponent(() => import("@/views/ModelOptionsView"), "ModelOptionsView");
const settings = createRoute({ getParentRoute: () => shell, path: "/settings/models", component: options });
const modelSettings = createRoute({ getParentRoute: () => shell, path: "/settings/models/$model", component: options });

const rolesView = lazyRouteComponent(() => import("@/views/RolesView"), "RolesView");
const roles = createRoute({ getParentRoute: () => shell, path: "/roles", component: rolesView });
const role = createRoute({ getParentRoute: () => shell, path: "/roles/$role", component: rolesView });
const usersView = lazyRouteComponent(() => import("@/views/UsersView"), "UsersView");
const users = createRoute({ getParentRoute: () => shell, path: "/users", component: usersView });
const user = createRoute({ getParentRoute: () => shell, path: "/users/$user", component: usersView });

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    welcome,
    signIn,
    enable,
    shell.addChildren([models, list, add, record, users, user, roles, role, settings, modelSettings]),
  ]),
  history: createHashHistory(),
  defaultErrorComponent: Broken,
  // The gate leads away from an address that is none.
  defaultNotFoundComponent: () => null,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
