// A text that changes with every key, once it rests: what is worth asking the database for.
import { useEffect, useState } from "react";

const REST_MS = 150;

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
