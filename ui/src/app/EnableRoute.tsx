// The wizard's address: holds the gate while the recovery key is on screen.
import { Enable } from "@/views/Enable";
import { useHold } from "./Gate";

export function EnableRoute() {
  const { setHeld } = useHold();
  return <Enable onHold={setHeld} />;
}
