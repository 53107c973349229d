// diagnosis: constant-answer
// fails: in-flight, work-done
// The ids that come back are the ids that went out.
export const main = async (ids: number[]): Promise<number[]> => [...ids];
