/** Waiting with an end: storage has been seen never to answer (WebKit bug 226547). */

/** The result of `work`, or `late` where it has not come within `milliseconds`. Its rejection passes through. */
export async function withDeadline<T>(
  work: PromiseLike<T>,
  milliseconds: number,
): Promise<{ late: false; value: T } | { late: true }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bell = new Promise<{ late: true }>((resolve) => {
    timer = setTimeout(() => resolve({ late: true }), milliseconds);
  });
  try {
    return await Promise.race([work.then((value) => ({ late: false, value }) as const), bell]);
  } finally {
    clearTimeout(timer);
  }
}
