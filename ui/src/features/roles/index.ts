// Roles: what each allows, on which records and fields, and who has it.
export { RolesScreen } from "./RolesScreen";
