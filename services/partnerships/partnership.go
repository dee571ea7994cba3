package partnerships

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/register"
)

// Kind says what sort of group a partnership is.
type Kind string

// The kinds of partnership.
const (
	Alliance       Kind = "alliance"
	Trust          Kind = "trust"
	Federation     Kind = "federation"
	LocalAuthority Kind = "local_authority"
	Region         Kind = "region"
	Network        Kind = "network"
)

// Kinds lists every kind of partnership.
func Kinds() []Kind {
	return []Kind{Alliance, Trust, Federation, LocalAuthority, Region, Network}
}

// Partnership is a group that brokers among its members.
type Partnership struct {
	docdb.Meta
	Name        string      `json:"name"`
	NameKey     string      `json:"nameKey"`
	Kind        Kind        `json:"kind"`
	ParentID    string      `json:"parentId,omitempty"`
	Brokerage   Brokerage   `json:"brokerage"`
	Arrangement Arrangement `json:"arrangement,omitempty"` // of agreements to come; "" is principal
	WidenDays   int         `json:"widenDays"`             // days until a need widens that nobody here answered
	PaymentDays int         `json:"paymentDays"`           // days until invoices fall due
	// of agreements to come
	Cancellation Cancellation `json:"cancellation,omitzero"`
	Raising      Raising      `json:"raising,omitempty"`   // of agreements to come; "" is by visit
	SameTrust    bool         `json:"sameTrust,omitempty"` // also brokers between schools of one trust; see KeepsApart
	FoundedAt    time.Time    `json:"foundedAt"`
}

// Input is what a partnership is founded with, or changed to.
type Input struct {
	Name        string
	Kind        Kind
	ParentID    string
	Brokerage   Brokerage
	Arrangement Arrangement // "" is principal
	WidenDays   int
	PaymentDays int
	SameTrust   bool

	Cancellation Cancellation
	Raising      Raising // "" is by visit

	Key string // idempotency key of Found; "" if the caller never repeats the command
}

// Validate names every bad field.
func (in Input) Validate() error {
	var c apperr.Check
	name, err := text.Line(in.Name, text.Title)
	c.Add("name", err)
	c.That(err != nil || len(register.NameKey(name)) >= 3, "name", enterANameOfToCharacters)
	c.That(slices.Contains(Kinds(), in.Kind), "kind", chooseWhatSortOfPartnership)
	c.That(in.WidenDays >= 1 && in.WidenDays <= 60, "widenDays", enterToDays)
	c.That(in.PaymentDays >= 0 && in.PaymentDays <= 90, "paymentDays", enterDaysToPay)
	c.Add("brokerage", in.Brokerage.validate())
	c.Add("cancellation", in.Cancellation.validate())
	c.That(in.Arrangement == "" || slices.Contains(Arrangements(), in.Arrangement), "arrangement", chooseAnArrangement)
	c.That(in.Raising == "" || slices.Contains(Raisings(), in.Raising), "raising", chooseWhenItIsDrafted)
	return c.Err()
}

func (p *Partnership) apply(in Input) {
	p.Name, p.NameKey = text.Tidy(in.Name), register.NameKey(in.Name)
	p.Kind, p.ParentID, p.Brokerage = in.Kind, in.ParentID, in.Brokerage
	p.Arrangement = cmp.Or(in.Arrangement, AsPrincipal)
	p.Cancellation, p.Raising = in.Cancellation, in.Raising
	p.WidenDays, p.PaymentDays, p.SameTrust = in.WidenDays, in.PaymentDays, in.SameTrust
}

// checkParent walks up from the parent. The parent must exist, and must not lead back to
// this partnership.
func checkParent(ctx context.Context, r docdb.Reader, p Partnership) error {
	for id := p.ParentID; id != ""; {
		if id == p.ID {
			return apperr.Invalid(apperr.Field{Path: "parentId", Message: aPartnershipCannotBeAbove})
		}
		parent, err := partnerships.Get(ctx, r, id)
		if errors.Is(err, docdb.ErrNotFound) {
			return apperr.Invalid(apperr.Field{Path: "parentId", Message: thereIsNoSuch})
		}
		if err != nil {
			return err
		}
		id = parent.ParentID
	}
	return nil
}

func nameTaken(err error) error {
	if errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Invalid(apperr.Field{Path: "name", Message: anotherPartnershipHasThisName})
	}
	return err
}

// Get returns a partnership, or NotFound.
func Get(ctx context.Context, r docdb.Reader, id string) (Partnership, error) {
	p, err := partnerships.Get(ctx, r, id)
	return p, apperr.NotFoundIf(err, docdb.ErrNotFound, "partnership")
}

// Get returns a partnership, or NotFound.
func (s *Service) Get(ctx context.Context, id string) (Partnership, error) {
	return Get(ctx, s.db, id)
}

// List returns a page of partnerships by name, and the next cursor.
func (s *Service) List(ctx context.Context, cursor string, limit int) ([]Partnership, string, error) {
	return partnerships.Find(ctx, s.db, docdb.Query{Index: "by_name", After: cursor, Limit: limit})
}

var partnerships = docdb.Of[Partnership]("partnerships",
	docdb.Index{Name: "by_name", Fields: []string{"nameKey"}, Unique: true},
	docdb.Index{Name: "by_parent", Fields: []string{"parentId"}},
)
