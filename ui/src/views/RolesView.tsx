// The page of roles.
import { useParams } from "@tanstack/react-router";
import { RolesScreen } from "@/features/roles";

export function RolesView() {
  const { role } = useParams({ strict: false });
  return <RolesScreen name={role} />;
}
