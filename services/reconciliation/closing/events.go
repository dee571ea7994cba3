package closing

import (
	"lateral/pkg/events"
	"lateral/services/parties"
)

// What happens to the months of a book. The subject is the period.
const (
	PeriodSigned   events.Type = "closing.period-signed"
	SignatureFell  events.Type = "closing.signature-fell"
	PeriodClosed   events.Type = "closing.period-closed"
	PeriodReopened events.Type = "closing.period-reopened"
)

// Data is the data of every event of closing.
type Data struct {
	Book        parties.Ref `json:"book"`
	BookName    string      `json:"bookName"`
	Month       Month       `json:"month"`
	Certificate string      `json:"certificate,omitempty"` // id
	First       Signer      `json:"first"`
	Second      Signer      `json:"second,omitzero"` // once it is closed
	By          string      `json:"by,omitempty"`    // name of who reopened it
	Reason      string      `json:"reason,omitempty"`
}

// Signer is a person who signed.
type Signer struct {
	Account string `json:"account"`
	Name    string `json:"name"`
}

func (s Signature) signer() Signer { return Signer{s.By, s.ByName} }

// data is the data of an event about a month that one person signed.
func (p Period) data(bookName string) Data {
	return Data{Book: p.Book, BookName: bookName, Month: p.Month, First: p.First.signer()}
}

// data is the data of an event about a month that was closed.
func (c Certificate) data() Data {
	return Data{
		Book: c.Book, BookName: c.BookName, Month: c.Month, Certificate: c.ID, First: c.First.signer(),
		Second: c.Second.signer(),
	}
}
