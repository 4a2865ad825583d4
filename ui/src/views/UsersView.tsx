// The page of people who have an account.
import { useParams } from "@tanstack/react-router";
import { UsersScreen } from "@/features/users";

export function UsersView() {
  const { user } = useParams({ strict: false });
  return <UsersScreen email={user} />;
}
