package exports

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// Field names what stands in a column.
type Field string

// The fields. Those of documents and those of postings share what both have.
const (
	Constant    Field = "text" // the column's own text
	Type        Field = "type" // SI, SC, PI, PC, JD or JC
	Number      Field = "number"
	Reference   Field = "reference" // the payer's order number
	Date        Field = "date"
	Due         Field = "due"
	PartyName   Field = "party"
	PartyCode   Field = "partyCode"
	Address     Field = "address"
	School      Field = "school" // that was supported
	Leader      Field = "leader"
	Description Field = "description"
	Nominal     Field = "nominal"
	Account     Field = "account" // of our ledger
	AccountName Field = "accountName"
	Department  Field = "department"
	TaxCode     Field = "taxCode"
	TaxRate     Field = "taxRate"
	Quantity    Field = "quantity"
	Net         Field = "net"
	VAT         Field = "vat"
	Gross       Field = "gross"
	NetSize     Field = "netSize" // without its sign
	VATSize     Field = "vatSize"
	GrossSize   Field = "grossSize"
	Debit       Field = "debit"
	Credit      Field = "credit"
	Amount      Field = "amount" // a debit above nothing, a credit below
	Size        Field = "size"
	Entry       Field = "entry" // its number in the book
	What        Field = "what"  // the kind of entry
	Currency    Field = "currency"
)

// Shape says what a row of a layout is.
type Shape string

// The shapes.
const (
	OfDocuments Shape = "documents" // a nominal account and a VAT of a document
	OfPostings  Shape = "postings"
)

var both = []Field{
	Constant, Type, Number, Reference, Date, Due, PartyName, PartyCode, School, Leader, Description, Nominal, Account,
	AccountName,
	Department, TaxCode, Entry, What, Currency,
}

// Fields lists what a column of the shape can hold.
func (s Shape) Fields() []Field {
	more := []Field{Address, TaxRate, Quantity, Net, VAT, Gross, NetSize, VATSize, GrossSize}
	if s == OfPostings {
		more = []Field{Debit, Credit, Amount, Size}
	}
	return append(append([]Field{}, both...), more...)
}

// Column is a column of a layout.
type Column struct {
	Head  string `json:"head"`
	Field Field  `json:"field"`
	Text  string `json:"text,omitempty"` // for Constant
	Most  int    `json:"most,omitempty"` // letters; 0 is as many as there are
}

// Code says how an account, a VAT or a party is called in an accounts package.
type Code struct {
	Of   string `json:"of"` // "income:support", "tax:standard", "party:school:100001"
	Code string `json:"code"`
}

// Rows is how rows of a shape are written.
type Rows struct {
	Columns   []Column `json:"columns"`
	Dates     string   `json:"dates"`               // dmy, dmy-, ymd, or ddmmyyyy
	Separator string   `json:"separator,omitempty"` // a comma where there is none
	Header    bool     `json:"header"`
	Most      int      `json:"most,omitempty"` // documents in a file; 0 is as many as there are
	Codes     []Code   `json:"codes,omitempty"`
}

// dateForms are the forms of dates, by their names.
var dateForms = map[string]string{
	"dmy": "02/01/2006", "dmy-": "02-01-2006", "ymd": "2006-01-02", "ddmmyyyy": "02012006",
}

// Layout is a seller's own way to write rows.
type Layout struct {
	docdb.Meta
	Book  parties.Ref `json:"book"`
	Name  string      `json:"name"`
	Shape Shape       `json:"shape"`
	XLSX  bool        `json:"xlsx,omitempty"`
	Rows
	By     string    `json:"by"` // account that changed it last
	ByName string    `json:"byName"`
	At     time.Time `json:"at"`
}

var layouts = docdb.Of[Layout]("export_layouts",
	docdb.Index{Name: "by_book", Fields: []string{"book", "name"}, Unique: true},
)
