type Check = (value: string) => string | null;

/** The shortest password the API takes, in characters. */
export const shortestPassword = 12;

/** Only catches slips; whether the address exists is shown by the mail that is sent to it. */
export const emailCheck: Check = (value) => {
  if (value.trim() === '') return 'Enter your e-mail address';
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value.trim()) ? null : 'Enter an e-mail address such as name@school.example';
};

export const passwordCheck: Check = (value) => {
  if (value === '') return 'Enter a password';
  return value.length < shortestPassword ? `Enter a password of at least ${shortestPassword} characters` : null;
};
