// The page that adds a record.
import { useParams } from "@tanstack/react-router";
import { AddScreen } from "@/features/records";

export function AddView() {
  const { slug = "" } = useParams({ strict: false });
  return <AddScreen slug={slug} />;
}
