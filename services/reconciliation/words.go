package reconciliation

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/money"
)

const changedMeanwhile = "Somebody else changed this in the same moment. Look at it again."

// Why a bank account is refused.
const (
	enterAName           = "Enter a name for the account, at most 70 characters."
	enterASortCode       = "Enter a sort code of six digits, like 00-00-00."
	enterAnAccountNumber = "Enter an account number of eight digits."
	enterTodayOrEarlier  = "Enter today or an earlier day."
	accountsAreInPounds  = "Accounts are in pounds."
	accountIsClosed      = "This bank account is closed, so it takes no statements."
)

func isOpenAlready(a BankAccount) string {
	return a.Name + " has this number, and is open here already."
}

// Why a statement is refused.
const (
	chooseAFile   = "Choose the file of a statement."
	noLinesInIt   = "The file has no lines, so there is nothing to import."
	otherCurrency = "The statement is in another currency than the account, which is in pounds."
	sayYesFirst   = "Something in this statement does not agree. Look at the preview, and say that it is to be taken " +
		"as it is."
)

func lineHasNotCome(l bankfile.Line) string {
	return "The line “" + l.Text + "” of " + l.Amount.String() + " is of " + l.Booked.Words() + ", a day that has not " +
		"come. Look at the order of day and month in the file, and choose the right file, or import it on that day."
}

// mostDays is how many days a sentence names.
const mostDays = 5

func linesInClosedBooks(lines int, days []date.Day, through date.Day) string {
	named := make([]string, 0, mostDays)
	for _, d := range days[:min(len(days), mostDays)] {
		named = append(named, d.Words())
	}
	all := strings.Join(named, ", ")
	if more := len(days) - mostDays; more > 0 {
		all += " and " + strconv.Itoa(more) + " more days"
	}
	return "The file has " + counted(lines) + " of days that are closed: " + all + ". The books are closed up to " +
		through.Words() + ". Reopen the month, and import the file then; lines that are here already do no harm."
}

func isOfAnother(label string, a BankAccount) string {
	return "This is a statement of another account, " + label + ". " + a.Name + " is " + a.SortCode + " " + a.Number +
		". Choose the other account, or another file."
}

// gapWords say how the bank's balance is to ours; "" if they are the same.
func gapWords(gap money.Amount) string {
	switch {
	case gap.IsZero():
		return ""
	case gap.IsNegative():
		return "The bank has " + strings.TrimPrefix(gap.String(), "-") + " less than the lines here make. Lines of " +
			"other days may be missing: import the statements between first."
	}
	return "The bank has " + gap.String() + " more than the lines here make. Lines of other days may be missing: " +
		"import the statements between first."
}

// sentence begins a text of a reader with a capital letter.
func sentence(of string) string {
	first, size := utf8.DecodeRuneInString(of)
	return string(unicode.ToUpper(first)) + of[size:]
}

// Why a link is refused.
const (
	chooseWhatItIs    = "Choose what the line is."
	lineIsExplained   = "This line is explained already. Undo what explains it first."
	enterAnAmount     = "Enter an amount with the sign of the line."
	onlyMoneyThatCame = "Only money that came can be for an invoice, a receipt or on account."
	onlyMoneyThatLeft = "Only money that left can be a refund, or a payment that was recorded by hand."
	paymentIsMore     = "The payment is more than what is left of the line, so the line is not its money."
	chooseWhoseItIs   = "Choose whose money it is."
	receiptIsMore     = "The receipt is more than what is left of the line, so the line is not its money."
	linkIsUndone      = "This was undone already."
	sayWhyItIsUndone  = "Say why, for those who look at it later."
	tooManyTogether   = "That is too much for one line. Link it in parts of at most 200."
	aPersonChoseIt    = "A person chose it."

	chooseTheOtherLine = "Choose the line that takes this one back, or that it takes back."
	twoLinesAreWhole   = "A payment and its return are linked whole, and to nothing else."
	linesDoNotCancel   = "These two lines do not cancel each other: the sums must be the same, with other signs, in one " +
		"account."
	lineIsReturned = "That line is cancelled by another one already. Undo that first."
)

const gapIsAnother = "The gap of this statement is another by now. Look at it again."

const chooseWhatYouLookedOver = "Choose the lines that you have looked over, at most 500 at once."

// wasReturned says why what a line was linked to is undone.
func wasReturned(l, other Line) string {
	return "The payment was returned on " + max(l.On, other.On).Words() + "."
}

// moreCameThanIsOwed says why money goes back that came by a line.
func moreCameThanIsOwed(l Line) string {
	return "More came than was owed, on " + l.On.Words() + "."
}

// Sentences for a line that another takes back.
func sameSumReturned(other Line) string {
	if other.Amount.IsNegative() {
		return "On " + other.On.Words() + " the same sum left."
	}
	return "On " + other.On.Words() + " the same sum came."
}

const bothSayTheSame = "Both lines say the same, so one takes the other back."

const oneSaysItReturns = "One of them says that a payment comes back, and does not say which. Look at it."

// isUndoneWithIt says what becomes of what the other line was linked to.
func isUndoneWithIt(of []string) string {
	if len(of) == 0 {
		return "What that line was linked to is undone."
	}
	return "That line was linked to " + strings.Join(of, " and ") + ". This is undone, and it is owed again."
}

func onlyIsLeft(rest money.Amount) string {
	return "Only " + rest.String() + " of the line is left to explain. Enter that or less."
}

// theProgram is who links what links by itself.
const theProgram = "Lateral"

// Sentences for candidates that need no matching.
func isTheReceipt(on date.Day, number string) string {
	return "A payment of the same sum for " + number + " was recorded by hand, as received on " + on.Words() +
		". This may be its money."
}

func isThePayment(on date.Day, number string) string {
	return "A payment of the same sum for " + number + " was recorded by hand, as paid on " + on.Words() +
		". This may be its money."
}

// What Check finds.
const count = "reconciliation: "

func whatWasChecked(accounts, lines, links int) string {
	return count + strconv.Itoa(accounts) + " bank accounts, " + strconv.Itoa(lines) + " lines, " + strconv.Itoa(links) +
		" links"
}
