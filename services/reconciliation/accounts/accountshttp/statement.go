package accountshttp

import (
	"context"
	"io"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
	"lateral/services/reconciliation/accounts/accountpdf"
)

// StatementInput names an account and the days of a statement.
type StatementInput struct {
	partieshttp.PartyInput
	PayerKind string   `path:"payerKind" enum:"school,partnership,payer"`
	PayerID   string   `path:"payerId" maxLength:"100"`
	From      date.Day `query:"from" required:"true" maxLength:"40" format:"date"`
	To        date.Day `query:"to" required:"true" maxLength:"40" format:"date" doc:"The last day, with it"`
}

func (in StatementInput) of() accounts.Of {
	return accounts.Of{Seller: in.Ref(), Payer: parties.Ref(in.PayerKind + ":" + in.PayerID)}
}

// Row is one thing that moved the account.
type Row struct {
	On        date.Day     `json:"on" format:"date"`
	What      string       `json:"what"`
	Number    string       `json:"number,omitempty" doc:"Of its document"`
	InvoiceID string       `json:"invoiceId,omitempty"`
	Amount    money.Amount `json:"amount" doc:"More than nothing where the payer owes more by it"`
	Balance   money.Amount `json:"balance"`
}

// Owed is an invoice of which something is owed.
type Owed struct {
	InvoiceID string       `json:"invoiceId"`
	Number    string       `json:"number"`
	Order     string       `json:"order,omitempty" doc:"The payer's order number"`
	For       string       `json:"for,omitempty" doc:"The school that was supported, where another pays"`
	Issued    date.Day     `json:"issued" format:"date"`
	Due       date.Day     `json:"due" format:"date"`
	Total     money.Amount `json:"total"`
	Owed      money.Amount `json:"owed"`
	Queried   bool         `json:"queried" doc:"The payer asked about it and waits for an answer"`
	Said      bool         `json:"said" doc:"The payer said that it paid, and no money was recorded since"`
}

// Statement is a statement of account.
type Statement struct {
	Seller     parties.Ref  `json:"seller"`
	SellerName string       `json:"sellerName"`
	Payer      parties.Ref  `json:"payer"`
	PayerName  string       `json:"payerName"`
	Opening    money.Amount `json:"opening" doc:"Less than nothing is the payer's own money"`
	Closing    money.Amount `json:"closing"`
	Rows       []Row        `json:"rows" nullable:"false" doc:"At most 5,000"`
	Owed       []Owed       `json:"owed" nullable:"false" doc:"As of today, the earliest due first"`
	Sum        money.Amount `json:"sum" doc:"All that is owed as of today"`
	OnAccount  money.Amount `json:"onAccount" doc:"Of the payer's money, set against nothing as of today"`
	Today      date.Day     `json:"today" format:"date"`

	Sent    []SentStatement `json:"sent" nullable:"false" doc:"By letter, the newest first; the last 24"`
	MaySend bool            `json:"maySend,omitempty" doc:"You can send it to the payer by letter"`
}

// SentStatement is a statement that was sent by letter.
type SentStatement struct {
	From     date.Day     `json:"from" format:"date"`
	To       date.Day     `json:"to" format:"date"`
	Owed     money.Amount `json:"owed" doc:"In all, as it was sent"`
	SentAt   time.Time    `json:"sentAt"`
	ByName   string       `json:"byName,omitempty" doc:"Absent where it was sent by itself"`
	ByItself bool         `json:"byItself,omitempty"`
}

func sentOf(s accounts.Sent) SentStatement {
	return SentStatement{s.From, s.To, s.Owed, s.SentAt, s.ByName, s.ByItself}
}

func owedOf(o accounts.Owed) Owed { return Owed(o) }

func statementOf(s accounts.Statement) (Statement, error) {
	sum, err := s.Sum()
	return Statement{
		s.Seller, s.SellerName, s.Payer, s.PayerName, s.Opening, s.Closing,
		httpx.Each(s.Rows, func(r accounts.Row) Row { return Row(r) }), httpx.Each(s.Owed, owedOf),
		sum, s.OnAccount, s.Today, []SentStatement{}, false,
	}, err
}

type statementOutput struct{ Body Statement }

func read(ctx context.Context, s *accounts.Service, in *StatementInput) (accounts.Statement, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return accounts.Statement{}, err
	}
	return s.Statement(ctx, actor, in.of(), ledger.Span{From: in.From, To: in.To})
}

// GetStatement answers with the statement of an account.
func GetStatement(s *accounts.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *StatementInput) (*statementOutput, error) {
		made, err := read(ctx, s, in)
		if err != nil {
			return nil, err
		}
		v, err := statementOf(made)
		if err != nil {
			return nil, err
		}
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		sent, err := s.SentTo(ctx, actor, in.of())
		v.Sent, v.MaySend = httpx.Each(sent, sentOf), made.Seller.Handles(actor)
		return &statementOutput{v}, err
	})
}

// GetStatementDocument answers with the same as a PDF.
func GetStatementDocument(s *accounts.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *StatementInput) (*httpx.PDF, error) {
		made, err := read(ctx, s, in)
		if err != nil {
			return nil, err
		}
		return httpx.PDFOf(name(in), func(w io.Writer) error { return accountpdf.Write(w, made) })
	})
}

// GetStatementFile answers with the same as CSV.
func GetStatementFile(s *accounts.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *StatementInput) (*httpx.CSVFile, error) {
		made, err := read(ctx, s, in)
		if err != nil {
			return nil, err
		}
		return httpx.CSVFileOf(name(in), made.CSV()), nil
	})
}

func name(in *StatementInput) string {
	return "statement-of-account-" + string(in.From) + "-" + string(in.To)
}
