package notices

// paper names a document whose files go with a letter. They are made when the letter is sent, and
// stored nowhere.
type paper struct {
	Kind paperKind `json:"kind"`
	ID   string    `json:"id"`
}

type paperKind string

const (
	ofInvoice    paperKind = "invoice"
	ofSelfBill   paperKind = "self-bill"
	ofCreditNote paperKind = "credit-note"
	ofStatement  paperKind = "statement" // of account
)
