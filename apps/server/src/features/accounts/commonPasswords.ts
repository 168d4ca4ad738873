/** Passwords of ten or more characters that head the public lists of leaked ones; shorter ones are refused anyway. */
export const commonPasswords: ReadonlySet<string> = new Set([
  "1234567890", "12345678910", "123456789a", "0123456789", "0987654321", "1q2w3e4r5t", "1q2w3e4r5t6y", "qwertyuiop",
  "qwerty1234", "qwerty12345", "qwerty123456", "password12", "password123", "password1234", "password12345", "passw0rd123",
  "letmein123", "letmein1234", "welcome123", "welcome1234", "iloveyou12", "iloveyou123", "administrator", "administrator1",
  "admin12345", "admin123456", "changeme123", "1111111111", "0000000000", "aaaaaaaaaa", "abcdefghij", "abc1234567",
  "abcd123456", "asdfghjkl1", "asdfghjkl;", "zaq12wsxcde3", "1qaz2wsx3edc", "q1w2e3r4t5", "q1w2e3r4t5y6", "football123",
  "baseball123", "princess123", "sunshine123", "monkey12345", "dragon12345", "superman123", "michael123", "trustno1trustno1",
  "passwordpassword", "qwertyqwerty", "123123123123", "1234512345", "9876543210", "osler12345", "osleradmin", "medicine123",
]);
