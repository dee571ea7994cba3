package exports

import (
	"strconv"
	"strings"

	"lateral/services/billing"
	"lateral/services/reconciliation"
)

const changedMeanwhile = "Somebody else changed this in the same moment. Look at it again."

// Why an export is refused.
const (
	enterTheFirstDay  = "Enter the first day."
	enterTheLastDay   = "Enter the last day, which is not before the first."
	chooseWhat        = "Choose what is to be exported."
	chooseAFormat     = "Choose a format."
	onlyDocuments     = "This layout is for documents. Choose invoices, self-bills or credit notes, or another format."
	tooManyEntries    = "That is more than 20,000 entries. Choose fewer days."
	nothingThere      = "There is nothing of this in these days."
	allExportedBefore = "All of this was exported before. Ask for it again if you need it twice."
)

// Why a layout or a table of codes is refused.
const (
	nameTheLayout    = "Enter a name, at most 60 characters."
	nameIsTaken      = "There is a format of this name already. Choose another."
	chooseARowKind   = "Choose whether a row is of a document or of a posting."
	enterColumns     = "Enter at least one column, and at most 60."
	nameTheColumn    = "Enter what stands at the head of the column, at most 60 characters."
	chooseAField     = "Choose what stands in the column."
	noTextHere       = "Only a column of your own text has one."
	enterLetters     = "Enter a number of letters up to 1,000, or nothing."
	chooseADateForm  = "Choose a form for dates."
	chooseASeparator = "Choose a comma, a semicolon, a tab or a bar."
	enterMostPapers  = "Enter a number up to 100,000, or nothing."
	enterACodesName  = "Choose what the code is of."
	enterACode       = "Enter a code, at most 40 characters."
	codeIsThere      = "This has a code already. Keep one of the two."
	tooManyCodes     = "That is more than 500 codes."
	tooManyLayouts   = "There are 50 layouts already. Change one of them."
	enterADepartment = "Enter a department of at most 10 characters, or nothing."
)

const tooLongAChart = "That is more than 1,000 lines. Paste the codes that you use."

func noCodeOnLine(line int) string {
	return "Line " + strconv.Itoa(line) + " should be a code of at most 40 characters, a comma, and a name of at most 100."
}

func codeTwiceOnLine(line int, code string) string {
	return "Line " + strconv.Itoa(line) + " has code " + code + " again. Keep one of the two."
}

// What descriptions say in files.
func supportBy(leader, school string) string {
	switch {
	case leader == "":
		return "Support"
	case school == "":
		return "Support by " + leader
	}
	return "Support by " + leader + " at " + school
}

func creditOf(number string) string { return "Credit of " + number }

func ofInvoiceWords(kind, number string) string { return kindWords(kind) + ": " + number }

// linkWords say what a line of a statement was explained as, or that this was taken back.
func linkWords(entry string, k reconciliation.Kind) string {
	words := map[reconciliation.Kind]string{
		reconciliation.ToReceipt: "A payment that was recorded by hand", reconciliation.OnAccount: "On account",
		reconciliation.ToPayment: "A payment out that was recorded by hand", reconciliation.Charges: "Bank charges",
		reconciliation.Interest: "Interest", reconciliation.Outside: "Nothing of these books",
	}[k]
	if words == "" {
		return kindWords(entry)
	}
	if entry == "unexplained" {
		return words + ", taken back"
	}
	return words
}

// accountNamed is an account for people, by what it is and whose.
func accountNamed(head, name string) string {
	words := map[string]string{
		"receivable": "Owed by ", "payable": "Owed to ", "onaccount": "On account of ", "income": "Income: ",
		"cost": "Cost: ", "vat": "VAT: ", "bank": "Bank: ", "opening": "Opening balance: ",
		"unexplained": "To explain: ", "stripe": "At Stripe", "transit": "Recorded by hand, on no statement yet",
		"outside": "Nothing of these books",
	}[head]
	if words == "" {
		words = head + " "
	}
	return strings.TrimSpace(words + name)
}

// kindWords say what an entry is. A kind that is not known here is said by its own name.
func kindWords(kind string) string {
	switch kind {
	case billing.Invoiced:
		return "Invoice"
	case billing.SelfBilled:
		return "Self-bill"
	case billing.TakenBack:
		return "Credit note"
	case billing.SelfBillReversed:
		return "Credit note of a self-bill"
	case billing.Received:
		return "Payment"
	case billing.Undone:
		return "Payment taken back"
	case billing.PaidAway:
		return "Paid"
	case billing.PaidAwayUndone:
		return "Payment out taken back"
	case billing.RefundOwed:
		return "Refund approved"
	case billing.RefundNotOwed:
		return "Refund withdrawn"
	case "account_opened":
		return "Bank account opened"
	case "banked":
		return "Bank statement"
	case "explained":
		return "Bank line explained"
	case "unexplained":
		return "Explanation taken back"
	}
	words := strings.ReplaceAll(kind, "_", " ")
	if words == "" {
		return words
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

// What Check finds.
const count = "exports: "

func whatWasChecked(exports int) string { return count + strconv.Itoa(exports) + " exports" }
