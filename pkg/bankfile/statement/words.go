package statement

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"lateral/pkg/money"
)

// refusals say what is wrong with a file, and what to do. "%s" is the text that is wrong.
var refusals = map[Kind][2]string{
	Empty:  {"the file is empty", "Download the statement again."},
	Locked: {"the file is encrypted or packed (%s)", "Unlock or unpack it first, then upload what is inside."},
	WrongFile: {"the file is no bank statement that can be read (%s)",
		"Download the statement as OFX, CAMT.053, MT940 or CSV."},
	CutOff: {"the file ends before its end: %s is missing", "Download the statement again."},
	TooLong: {"the file is longer than 100 MB or 200,000 lines",
		"Download a shorter period, and upload the parts one after the other."},
	Declares: {"the file declares a document type, which no bank does", "Ask the bank for the file as it writes it."},
	BadText: {"there are letters that cannot be read (%s)",
		"Save the file as UTF-8, or download the statement again."},
	Broken:    {"the file is damaged at %s", "Download the statement again; do not edit it."},
	Missing:   {"%s is missing", "Download the statement again; if it stays so, ask the bank."},
	BadAmount: {"%s is no amount with at most two decimals", "Correct it in the file, or download the statement again."},
	TwoAmounts: {"%s does not say whether money came or went",
		"Correct it in the file, or say anew what the columns hold."},
	BadDay: {"%s is no day of the calendar", "Correct it in the file, or download the statement again."},
	Decimals: {"%s has another decimal sign than the amounts before it",
		"Let every amount have the same decimal sign, a point or a comma."},
	NoCurrency: {"the currency (%s) is no code of three letters", "Say which currency the account has."},
	Currencies: {"%s is another currency than the account's", "Download the statement of one account in one currency."},
	TooLarge: {"the amounts are too large to add (%s)",
		"Look for a mistake in the file, or download the statement again."},
	Direction: {"%s says neither that money came nor that it went",
		"Say anew what the columns hold."},
	NoColumn: {"the file has no column %s", "Say anew what the columns hold."},
}

// sentence is a refusal in words.
func sentence(kind Kind, line int, what string) string {
	says, known := refusals[kind]
	if !known {
		says = refusals[Broken]
	}
	text := says[0]
	if strings.Contains(text, "%s") {
		text = fmt.Sprintf(text, quoted(what))
	}
	if line > 0 {
		text = fmt.Sprintf("line %d: %s", line, text)
	}
	return text + ". " + says[1]
}

// longest is how many letters of a text are quoted.
const longest = 60

// quoted is a text of a file in quotation marks, cut and without what a screen obeys.
func quoted(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || !unicode.IsGraphic(r) {
			return ' '
		}
		return r
	}, text)
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	return "“" + Fold(text) + "”"
}

// Sentences about adding up.
const (
	addsUp     = "The lines lead from the opening to the closing balance."
	noBalances = "The file says neither the opening nor the closing balance, so nothing can be compared."
	noOpening  = "The file does not say the opening balance, so nothing can be compared."
	noClosing  = "The file does not say the closing balance, so nothing can be compared."
)

func differs(left money.Amount) string {
	if left.IsNegative() {
		return fmt.Sprintf("The closing balance is %s lower than the opening balance and the lines make.",
			strings.TrimPrefix(left.String(), "-"))
	}
	return fmt.Sprintf("The closing balance is %s higher than the opening balance and the lines make.", left)
}

func otherCurrency(a, b money.Amount) string {
	return fmt.Sprintf("The balances cannot be compared: one is in %s and one in %s.", a.Currency, b.Currency)
}

// questions are what is asked. "%d" is the line.
var questions = map[About]string{
	AboutDays:     "line %d: the dates can be read with the day first or with the month first. Which is meant?",
	AboutDecimals: "line %d: the amounts can be read in two ways. Is the sign in them a decimal sign?",
	AboutAccount:  "line %d: the file holds lines of several accounts. Of which one should they be read?",
}

func question(about About, line int, readings []Reading) string {
	var b strings.Builder
	fmt.Fprintf(&b, questions[about], line)
	for _, r := range readings {
		fmt.Fprintf(&b, "\n  %s: %s", r.Answer, r.From)
		if r.To != r.From {
			b.WriteString(" to " + r.To)
		}
	}
	return b.String()
}

func columnsUnknown(line int, header []string) string {
	names := make([]string, len(header))
	for i, name := range header {
		names[i] = quoted(name)
	}
	return "line " + strconv.Itoa(line) + ": no bank is known that writes these columns: " +
		strings.Join(names, ", ") + ". Say which holds the date, the amount and the text."
}
