// The small picture of an image that stands in a field or was chosen for one, made by the engine, as an address for <img>.
import { useEffect, useState } from "react";
import { type BytesOf, type ThumbView, useCommandQuery } from "@/ipc";

interface Thumb {
  /** Nothing as long as it is being made. */
  url: string | undefined;
  /** Of the image itself, in pixels. */
  width: number | undefined;
  height: number | undefined;
  /** There is none. */
  missing: boolean;
}

/** `mark` tells the bytes of a record from others: the picture of the same bytes is asked for once. */
export function useThumb(of: BytesOf, mark?: string): Thumb {
  const { data, isError } = useCommandQuery("bytes_thumb", mark === undefined ? { of } : { of, mark });
  const thumb = data?.thumb ?? undefined;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!thumb) return;
    const made = URL.createObjectURL(blobOf(thumb));
    setUrl(made);
    return () => {
      setUrl(undefined);
      URL.revokeObjectURL(made);
    };
  }, [thumb]);
  return { url, width: thumb?.width, height: thumb?.height, missing: isError || data?.thumb === null };
}

function blobOf({ base64, media }: ThumbView): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: media });
}
