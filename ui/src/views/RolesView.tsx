// The page of roles, with rules drawn as the filter of a list is.
import { useParams } from "@tanstack/react-router";
import { RuleFilter, RuleText } from "@/features/records";
import { RolesScreen } from "@/features/roles";

export function RolesView() {
  const { role } = useParams({ strict: false });
  return (
    <RolesScreen
      name={role}
      conditions={(rule) => <RuleFilter {...rule} />}
      inWords={(rule) => <RuleText {...rule} />}
    />
  );
}
