/** What a promise comes to, or a rejection when that takes longer than `ms`. */
export function soon<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No reply within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether a gateway answers for a server that is away. */
export function isOfGateway({ status }: Response): boolean {
  return status >= 502 && status <= 504;
}
