// One Lucide icon at one of the design's sizes, with the stroke that belongs to the size. Decorative: never a name by itself.
import type { LucideIcon } from "lucide-react";

const STROKE = { 12: 2.1, 14: 1.9, 16: 1.75, 18: 1.7, 20: 1.6, 24: 1.5 } as const;

export type IconSize = keyof typeof STROKE;

export function Icon({ of: Shape, size = 16, className }: { of: LucideIcon; size?: IconSize; className?: string }) {
  return <Shape aria-hidden size={size} strokeWidth={STROKE[size]} className={className} />;
}
