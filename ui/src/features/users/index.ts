// Users: who has an account, with which roles, and whether they may sign in.
export { UsersScreen } from "./UsersScreen";
