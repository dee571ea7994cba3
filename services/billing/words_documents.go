package billing

import "fmt"

const enterADay = "Enter a day, like 2026-09-01."

var narrowTheFile = fmt.Sprintf("More than %d documents are found. Choose fewer days, or one kind, for a file.",
	mostInFile)

const documentsName = "Documents"

var documentsHead = []string{
	"Kind", "Number", "Issued", "From", "To", "School", "Leader", "Order number", "Status", "Takes back from",
	"Total in pounds", "Owed in pounds",
}

var documentKinds = map[DocumentKind]string{
	AnInvoice: "Invoice", ASelfBill: "Self-bill", ACreditNote: "Credit note",
}

var documentStates = map[State]string{
	Issued: "To be paid", PartPaid: "Part paid", Paid: "Paid", Credited: "Credited", WrittenOff: "Written off",
}
