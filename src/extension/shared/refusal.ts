/** Thrown where a command cannot do what was asked, for a reason that is no fault; the message is a sentence for the user. */
export class Refusal extends Error {}
