package statement

// Kind is why a file is refused.
type Kind string

// The kinds.
const (
	Empty      Kind = "empty"
	Locked     Kind = "locked"            // encrypted
	WrongFile  Kind = "wrong-file"        // no statement: a PDF, a workbook, a picture, a letter
	CutOff     Kind = "cut-off"           // its end is missing
	TooLong    Kind = "too-long"          // more bytes or lines than are read
	Declares   Kind = "doctype"           // XML with a document type declaration
	BadText    Kind = "bad-text"          // letters in an encoding that is not read, or damaged
	Broken     Kind = "broken"            // it does not keep the rules of its format
	Missing    Kind = "missing"           // something that every statement has is not there
	BadAmount  Kind = "bad-amount"        // also one with more than two decimals
	TwoAmounts Kind = "two-amounts"       // money in and money out on one line, or signs that clash
	BadDay     Kind = "bad-day"           // no day of the calendar
	Decimals   Kind = "mixed-decimals"    // points and commas as decimal signs in one file
	NoCurrency Kind = "no-currency"       // none is said, or it is none
	Currencies Kind = "two-currencies"    // in one statement
	TooLarge   Kind = "too-large"         // an amount or a sum beyond what an amount holds
	Direction  Kind = "unknown-direction" // a column should say in or out, and says something else
	NoColumn   Kind = "no-column"         // a mapping names a column that the file does not have
)

// About is what a question is about.
type About string

// What is asked.
const (
	AboutDays     About = "days"     // which number of a date is the day; answers are figures.Order
	AboutDecimals About = "decimals" // whether "1.234" is a thousand and more; answers are "." and ","
	AboutAccount  About = "account"  // whose lines are meant, of a file with several accounts
)

// Reading is one answer to a question.
type Reading struct {
	Answer string `json:"answer"` // what Options take
	// From and To are the first and the last of the file by this reading: days, amounts, or
	// the name of an account twice.
	From string `json:"from"`
	To   string `json:"to"`
}
