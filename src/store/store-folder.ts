/** The folder inside the learner's folder where the course keeps its own things. */
export const STORE = '.async-course';
