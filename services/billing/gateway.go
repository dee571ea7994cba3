package billing

import (
	"context"
	"log/slog"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/register"
)

// Gateway is an outside service by which invoices are also sent and can be paid
// by card. All that it does may be repeated: it looks first at what is there.
type Gateway interface {
	// Send makes the invoice there, for the payer, and sends it. A send that
	// stopped halfway goes on where it stopped; it returns what is there already
	// beside its error. Nothing is made twice.
	Send(ctx context.Context, i Invoice, to Payer) (GatewayInvoice, error)
	// Read returns an invoice as it is there now, or NotFound.
	Read(ctx context.Context, id string) (GatewayInvoice, error)
	// Settle tells that an invoice was paid elsewhere, so that nobody pays it
	// there too. One that needs no more payment stays as it is.
	Settle(ctx context.Context, id string) (GatewayInvoice, error)
	// Void takes an invoice back. One that needs no more payment stays as it is.
	Void(ctx context.Context, id string) (GatewayInvoice, error)
	// Movement returns money that moved there without us as it is there now, or
	// NotFound.
	Movement(ctx context.Context, kind MovementKind, id string) (GatewayMovement, error)
	// Verify reads a message of the gateway. Unauthenticated where the signature
	// is not the gateway's or is too old; Invalid where it cannot be read.
	Verify(payload []byte, signature string) (GatewayMessage, error)
}

// Payer is the school that an invoice is sent to.
type Payer struct {
	URN     register.URN
	Name    string
	Address []string
	Email   string // of its finance officer, else of its head
}

// GatewayStatus says where an invoice stands at the gateway.
type GatewayStatus string

// The statuses at the gateway.
const (
	GatewayDraft         GatewayStatus = "draft"
	GatewayOpen          GatewayStatus = "open"
	GatewayUncollectible GatewayStatus = "uncollectible" // given up there, but can still be paid
	GatewayVoid          GatewayStatus = "void"
	GatewayPaid          GatewayStatus = "paid"
)

// rank orders the statuses: nothing moves to a lower one. What was read earlier
// can arrive later.
func (s GatewayStatus) rank() int {
	ranks := map[GatewayStatus]int{
		GatewayDraft: 1, GatewayOpen: 2, GatewayUncollectible: 3, GatewayVoid: 4, GatewayPaid: 4,
	}
	return ranks[s]
}

// GatewayInvoice is an invoice as the gateway has it.
type GatewayInvoice struct {
	ID        string
	InvoiceID string // ours; "" where the gateway has it from somebody else
	Status    GatewayStatus
	HostedURL string       // page on which it can be paid; "" until it is open
	Paid      money.Amount // that came through the gateway; never what was paid elsewhere
	PaidAt    time.Time    // zero until it is paid

	FromBalance money.Amount // that a credit of the payer there paid of it
}

// GatewayMessage is what a message of the gateway is trusted for: that something
// happened to an invoice. What happened is read from the gateway itself, because
// messages come late, twice and in any order.
type GatewayMessage struct {
	ID        string `json:"id"`
	InvoiceID string `json:"invoiceId"` // the gateway's; "" where it is about something else

	Kind     MovementKind `json:"kind,omitempty"`     // of what moved without us; "" where nothing did
	ObjectID string       `json:"objectId,omitempty"` // of that at the gateway
}

// Dispatch is what became of an invoice at the gateway.
type Dispatch struct {
	InvoiceID string        `json:"invoiceId"` // the gateway's
	HostedURL string        `json:"hostedUrl,omitempty"`
	Status    GatewayStatus `json:"status"`
}

// Overpayment is money that came through the gateway though it was not owed, for
// a person to give back.
type Overpayment struct {
	GatewayID string       `json:"gatewayId"` // the gateway's invoice
	Amount    money.Amount `json:"amount"`
	At        time.Time    `json:"at"`
}

// Payable says whether the invoice can be paid at the gateway and still is owed.
func (i Invoice) Payable() bool {
	return i.Unpaid && (i.Gateway.Status == GatewayOpen || i.Gateway.Status == GatewayUncollectible)
}

// Excess is all that came through the gateway though it was not owed.
func (i Invoice) Excess() (money.Amount, error) {
	sum := money.Pence(0)
	var e errs
	for _, o := range i.Overpaid {
		sum = e.add(sum, o.Amount)
	}
	return sum, e.err
}

// follow notes where the invoice stands at the gateway, and says whether that is
// news. It never goes back. An invoice that was made anew there, because the
// first was voided, takes its place.
func (i *Invoice) follow(g GatewayInvoice) bool {
	at := Dispatch{InvoiceID: g.ID, HostedURL: g.HostedURL, Status: g.Status}
	first := i.Gateway.InvoiceID == ""
	later := i.Gateway.InvoiceID == g.ID && g.Status.rank() > i.Gateway.Status.rank()
	instead := i.Gateway.InvoiceID != g.ID && i.Gateway.Status == GatewayVoid && g.Status != GatewayVoid
	if !first && !later && !instead {
		return false
	}
	i.Gateway = at
	return true
}

// heard is a message of the gateway that was taken in. Its id is the message's,
// so each is taken in once.
type heard struct {
	docdb.Meta
	At time.Time `json:"at"`
}

// Option changes what New returns.
type Option func(*Service)

// WithGateway has invoices also sent by a gateway. What a person should look at
// goes to the log.
func WithGateway(g Gateway, log *slog.Logger) Option {
	return func(s *Service) { s.gateway, s.log = g, log }
}
