package password

// Why nobody should have a password.
const (
	useLettersDigits = "Use letters, digits, spaces and signs only."
	tooShort         = "Enter at least 12 characters. Three or four words make a good password."
	tooLong          = "Enter at most 200 characters."
	manyUseThis      = "Many people use this password, or one like it. Please choose another."
	madeOfYourOwn    = "It is made of your name, your school, your town or your address, which others would try first."

	advice = " Three or four words that do not belong together make a good password."
)

// easyToGuess says which pattern makes a password weak.
func easyToGuess(pattern string) string {
	switch pattern {
	case "dictionary":
		return "It is a common password or word, or close to one."
	case "spatial":
		return "Keys that lie side by side are easy to guess."
	case "repeat":
		return "Repeated parts are easy to guess."
	case "sequence":
		return "Letters or digits in a row are easy to guess."
	case "date", "regex":
		return "Dates and years are easy to guess."
	}
	return "It is too easy to guess."
}
