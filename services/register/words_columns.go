package register

import "fmt"

// Why a column is not taken: what is wrong with its first value that cannot be read.
const (
	isNotADate         = "is not a date"
	isNotADay          = "is not a day of the calendar"
	isNotANumber       = "is not a number"
	isNotWhole         = "is not a whole number"
	isNotAPhone        = "is not a telephone number"
	isAPowerOfTen      = "is written as a power of ten, which has lost digits"
	isMoreThanAHundred = "is more than 100"
	signDiffers        = "has a per cent sign or lacks one, unlike other values"
	pointDiffers       = "has a decimal point where others have a comma, or the reverse"
)

// quoted puts a value before the reason why it cannot be read.
func quoted(text, reason string) string { return fmt.Sprintf("%q %s", text, reason) }

func hasMoreDigits(than int) string { return fmt.Sprintf("has more than %d digits", than) }

func ofTwoCenturies(short int) string {
	return fmt.Sprintf("could be of %d or of %d", 1900+short, 2000+short)
}

func monthFirstUnlike(other string, line int) string {
	return fmt.Sprintf("has the month first, unlike %q on line %d", other, line)
}

// What was read differently from how it is written.
const (
	isInWindows = "is written in Windows-1252, unlike the file, and was read so"
	isInUTF8    = "is written in UTF-8, unlike the file, and was read so"
)

func allDatesMonthFirst(column, seen string) string {
	return fmt.Sprintf("its %s %q has the month first, and so all dates were read", column, seen)
}
