package billing

import (
	"context"
	"errors"
	"log/slog"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
)

// Service holds the use-cases of billing.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
	ids    *ids.Source
	ledger *ledger.Ledger

	gateway Gateway // nil where there is none
	log     *slog.Logger
}

// New returns a Service that keeps its documents in db.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, options ...Option) *Service {
	s := &Service{db: db, events: log, now: now, ids: source, ledger: ledger.New(now, source)}
	for _, option := range options {
		option(s)
	}
	return s
}

var (
	invoices = docdb.Of[Invoice]("invoices",
		docdb.Index{Name: "by_number", Fields: []string{"issuerId", "number"}, Unique: true},
		docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "issuedAt"}},
		docdb.Index{Name: "by_issuer_state", Fields: []string{"issuerId", "state", "dueOn"}},
		docdb.Index{Name: "by_payer", Fields: []string{"payer", "issuedAt"}},
		docdb.Index{Name: "by_payer_state", Fields: []string{"payer", "state", "dueOn"}},
		docdb.Index{Name: "by_buyer", Fields: []string{"buyerUrn", "issuedAt"}},
		docdb.Index{Name: "by_agreement", Fields: []string{"agreementId", "issuedAt"}},
		docdb.Index{Name: "by_write_off", Fields: []string{"issuerId", "writeOffAt"}},
	)
	selfBills = docdb.Of[SelfBill]("self_bills",
		docdb.Index{Name: "by_number", Fields: []string{"issuerId", "number"}, Unique: true},
		docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "issuedAt"}},
		docdb.Index{Name: "by_home", Fields: []string{"homeUrn", "issuedAt"}},
		docdb.Index{Name: "by_issuer_state", Fields: []string{"issuerId", "state", "issuedAt"}},
	)
	creditNotes = docdb.Of[CreditNote]("credit_notes",
		docdb.Index{Name: "by_number", Fields: []string{"issuerId", "number"}, Unique: true},
		docdb.Index{Name: "by_document", Fields: []string{"invoiceId", "selfBillId", "issuedAt"}},
		docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "issuedAt"}},
		docdb.Index{Name: "by_payer", Fields: []string{"payer", "issuedAt"}},
	)
	payments = docdb.Of[Payment]("payments",
		docdb.Index{Name: "by_invoice", Fields: []string{"invoiceId", "recordedAt"}},
		docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "recordedAt"}},
		docdb.Index{Name: "by_undone", Fields: []string{"issuerId", "undoneAt"}},
	)
	askings  = docdb.Of[asked]("billing_askings")
	messages = docdb.Of[heard]("gateway_messages", docdb.Index{Name: "by_time", Fields: []string{"at"}})
)

// update runs a transaction that also changes documents of which the caller
// named no version. Another change in between is therefore a conflict that the
// caller tries again.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Conflict("changed_meanwhile", somethingChangedInTheSame).Because(err)
	}
	return err
}

// Option changes what New returns.
type Option func(*Service)

// WithGateway lets a gateway send the invoices too. The log names what a person
// should look at.
func WithGateway(g Gateway, log *slog.Logger) Option {
	return func(s *Service) { s.gateway, s.log = g, log }
}

// Gateway is an outside service that also sends invoices and takes payments by
// card. Each call may be repeated: it first looks at what is there.
type Gateway interface {
	// Send makes the invoice there for the payer, and sends it. A call that
	// stopped halfway is finished by the next one; beside its error it returns
	// the part that exists. Nothing is made twice.
	Send(ctx context.Context, i Invoice, to Payer) (GatewayInvoice, error)
	// Read returns an invoice as it is there now, or NotFound.
	Read(ctx context.Context, id string) (GatewayInvoice, error)
	// MarkPaid says that an invoice was paid elsewhere, so that nobody pays it
	// there too. An invoice that needs no more payment stays as it is.
	MarkPaid(ctx context.Context, id string) (GatewayInvoice, error)
	// Void takes an invoice back. An invoice that needs no more payment stays as
	// it is.
	Void(ctx context.Context, id string) (GatewayInvoice, error)
	// Movement returns money that the gateway moved by itself, as it is there
	// now, or NotFound.
	Movement(ctx context.Context, kind MovementKind, id string) (GatewayMovement, error)
	// Verify reads a message of the gateway. Unauthenticated where the gateway
	// did not sign it or the signature is too old; Invalid where it cannot be
	// read.
	Verify(payload []byte, signature string) (GatewayMessage, error)
}
