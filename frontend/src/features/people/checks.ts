type Check = (value: string) => string | null;

/** The shortest password the API takes, in characters. */
export const shortestPassword = 12;

/** Of one's own address. Only catches slips; whether it exists is shown by the mail that is sent to it. */
export const emailCheck: Check = (value) =>
  value.trim() === '' ? 'Enter your e-mail address' : otherEmailCheck(value);

/** Of somebody else's address. */
export const otherEmailCheck: Check = (value) => {
  if (value.trim() === '') return 'Enter their e-mail address';
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value.trim()) ? null : 'Enter an e-mail address such as name@school.example';
};

export const passwordCheck: Check = (value) => {
  if (value === '') return 'Enter a password';
  return value.length < shortestPassword ? `Enter a password of at least ${shortestPassword} characters` : null;
};
