// What the engine says of the password being typed. Asked by a command, never a cached query: a password is not a cache key.
import { useEffect, useRef, useState } from "react";
import { type PasswordChecked, useCommand } from "@/ipc";

/** The newest verdict; null while there is nothing to judge. */
export function usePasswordCheck(password: string, name: string, email: string): PasswordChecked | null {
  const { mutateAsync: check } = useCommand("password_check");
  const [verdict, setVerdict] = useState<PasswordChecked | null>(null);
  const newest = useRef(0);

  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    if (password === "") {
      setVerdict(null);
      return;
    }
    check({ password, name, email }).then(
      (answer) => mine === newest.current && setVerdict(answer),
      () => mine === newest.current && setVerdict(null),
    );
  }, [password, name, email, check]);

  return verdict;
}
