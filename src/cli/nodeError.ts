/** Whether a caught value is an error of Node's system calls or argument parser, which carry a code. */
export const isNodeError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

/** A caught value's message for a person. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
