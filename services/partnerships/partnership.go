package partnerships

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/register"
)

// Kind says what sort of group a partnership is.
type Kind string

// The kinds of partnership.
const (
	Alliance       Kind = "alliance"
	Trust          Kind = "trust"
	FederationKind Kind = "federation"
	LocalAuthority Kind = "local_authority"
	RegionKind     Kind = "region"
	Network        Kind = "network"
)

// Kinds lists every kind of partnership.
func Kinds() []Kind {
	return []Kind{Alliance, Trust, FederationKind, LocalAuthority, RegionKind, Network}
}

// Brokerage is what the partnership keeps of a price: a share of it, or a sum for each day.
// It is either deducted from what the buyer pays or added on top.
type Brokerage struct {
	Mode   BrokerageMode     `json:"mode"`
	Share  money.BasisPoints `json:"share,omitempty"`  // 1,500 is 15 %
	PerDay int64             `json:"perDay,omitempty"` // pence a day, two half-days
}

// BrokerageMode says who bears the brokerage.
type BrokerageMode string

// The modes of brokerage.
const (
	NoBrokerage BrokerageMode = "none"
	Deducted    BrokerageMode = "deducted" // kept from what the leader's school would get
	Added       BrokerageMode = "added"    // paid by the buyer on top
)

// Partnership is a group that brokers among its members.
type Partnership struct {
	docdb.Meta
	Name        string    `json:"name"`
	NameKey     string    `json:"nameKey"`
	Kind        Kind      `json:"kind"`
	ParentID    string    `json:"parentId,omitempty"`
	Brokerage   Brokerage `json:"brokerage"`
	WidenDays   int       `json:"widenDays"`   // days until a need widens that nobody here answered
	PaymentDays int       `json:"paymentDays"` // days until invoices fall due
	Payee       Payee     `json:"payee,omitzero"`
	FoundedAt   time.Time `json:"foundedAt"`
}

// Member is a school's place in a partnership.
type Member struct {
	docdb.Meta                 // the id is made of both ids
	PartnershipID string       `json:"partnershipId"`
	URN           register.URN `json:"urn"`
	Since         time.Time    `json:"since"`
	By            string       `json:"by,omitempty"` // the account that made or ended it; "" in older ones
}

// PartnershipInput is what a partnership is founded with, or changed to.
type PartnershipInput struct {
	Name        string
	Kind        Kind
	ParentID    string
	Brokerage   Brokerage
	WidenDays   int
	PaymentDays int
	Payee       *Payee // nil keeps it in a change; ChangePayee says when a new one takes effect
	Key         string // idempotency key of Found; "" if the caller never repeats the command
}

// Validate names every bad field.
func (in PartnershipInput) Validate() error {
	var c apperr.Check
	name, err := text.Line(in.Name, text.Title)
	c.Add("name", err)
	c.That(err != nil || len(register.NameKey(name)) >= 3, "name", "Enter a name of 3 to 120 characters.")
	c.That(slices.Contains(Kinds(), in.Kind), "kind", "Choose what sort of partnership this is.")
	c.That(in.WidenDays >= 1 && in.WidenDays <= 60, "widenDays", "Enter 1 to 60 days.")
	c.That(in.PaymentDays >= 0 && in.PaymentDays <= 90, "paymentDays", "Enter 0 to 90 days.")
	c.Add("brokerage", in.Brokerage.validate())
	if in.Payee != nil {
		c.Add("payee", in.Payee.clean().validate())
	}
	return c.Err()
}

func (b Brokerage) validate() error {
	var c apperr.Check
	c.That(slices.Contains([]BrokerageMode{NoBrokerage, Deducted, Added}, b.Mode), "mode", "Choose none, deducted or added.")
	c.That(b.Share >= 0 && b.Share <= 5000, "share", "Enter a share from 0 to 50 %.")
	c.That(b.PerDay >= 0 && b.PerDay <= 50_000, "perDay", "Enter £0 to £500 a day.")
	c.That(b.Share == 0 || b.PerDay == 0, "share", "Enter a share or a sum a day, not both.")
	c.That(b.Mode != NoBrokerage || b.Share == 0 && b.PerDay == 0, "mode", "Leave share and sum empty if there is no brokerage.")
	return c.Err()
}

// Found creates a partnership. Repeated with the same key it returns the one that it made.
// Invalid if the name is taken.
func (s *Service) Found(ctx context.Context, in PartnershipInput) (Partnership, error) {
	if err := in.Validate(); err != nil {
		return Partnership{}, err
	}
	var p Partnership
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: events.ActorFrom(ctx).AccountID, What: "found-partnership", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, s.now(), command, func() (string, error) { return s.found(ctx, tx, in) })
		if err != nil {
			return err
		}
		p, err = GetPartnership(ctx, tx, id)
		return err
	})
	return p, err
}

// found stores a new partnership, and returns its id.
func (s *Service) found(ctx context.Context, tx docdb.Tx, in PartnershipInput) (string, error) {
	p := Partnership{Meta: docdb.Meta{ID: s.ids.New("partnership")}, FoundedAt: s.now()}
	p.take(in)
	if in.Payee != nil { // nobody owes it anything yet, and nobody else is there to ask
		p.Payee = in.Payee.clean()
	}
	if err := checkParent(ctx, tx, p); err != nil {
		return "", err
	}
	if err := partnerships.Insert(ctx, tx, &p); err != nil {
		return "", nameTaken(err)
	}
	return p.ID, s.events.Append(ctx, tx, PartnershipFounded, p.ID, p.told())
}

// told is the partnership as events hold it: without its account.
func (p Partnership) told() Partnership {
	p.Payee.SortCode, p.Payee.AccountNumber = "", p.Payee.Ends()
	return p
}

// Change changes a partnership, if it is still at the version seen. Its account and VAT
// number wait: see ChangePayee.
func (s *Service) Change(ctx context.Context, id string, seen int64, in PartnershipInput) (Partnership, error) {
	if err := in.Validate(); err != nil {
		return Partnership{}, err
	}
	var p Partnership
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if p, err = GetPartnership(ctx, tx, id); err != nil {
			return err
		}
		if !p.IsAt(seen) {
			return apperr.Stale("partnership")
		}
		p.take(in)
		if err := s.takePayee(ctx, tx, &p, in); err != nil {
			return err
		}
		if err := checkParent(ctx, tx, p); err != nil {
			return err
		}
		if err := partnerships.Replace(ctx, tx, &p); err != nil {
			return nameTaken(err)
		}
		return s.events.Append(ctx, tx, PartnershipChanged, p.ID, p.told())
	})
	return p, err
}

func (p *Partnership) take(in PartnershipInput) {
	p.Name, p.NameKey = tidyLine(in.Name), register.NameKey(in.Name)
	p.Kind, p.ParentID, p.Brokerage = in.Kind, in.ParentID, in.Brokerage
	p.WidenDays, p.PaymentDays = in.WidenDays, in.PaymentDays
}

// takePayee takes the address at once, and makes the account and VAT number wait.
func (s *Service) takePayee(ctx context.Context, tx docdb.Tx, p *Partnership, in PartnershipInput) error {
	if in.Payee == nil {
		return nil
	}
	c, err := s.Caller(ctx)
	if err != nil {
		return err
	}
	ask := PayeeAsk{Payee: *in.Payee}.tidy()
	var check apperr.Check
	check.Add("payee", ask.isMeant(p.Payee))
	if err := check.Err(); err != nil {
		return err
	}
	if err := s.askPayee(ctx, tx, c, Holder{PartnershipID: p.ID}, p.Payee, ask); err != nil {
		return err
	}
	p.Payee.Address = ask.address(p.Payee)
	return nil
}

// checkParent walks up from the parent. The parent must exist, and must not lead back to
// this partnership.
func checkParent(ctx context.Context, r docdb.Reader, p Partnership) error {
	for id := p.ParentID; id != ""; {
		if id == p.ID {
			return apperr.Invalid(apperr.Field{Path: "parentId", Message: "A partnership cannot be above itself."})
		}
		parent, err := partnerships.Get(ctx, r, id)
		if errors.Is(err, docdb.ErrNotFound) {
			return apperr.Invalid(apperr.Field{Path: "parentId", Message: "There is no such partnership."})
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
		return apperr.Invalid(apperr.Field{Path: "name", Message: "Another partnership has this name."})
	}
	return err
}

// GetPartnership returns a partnership, or NotFound.
func GetPartnership(ctx context.Context, r docdb.Reader, id string) (Partnership, error) {
	p, err := partnerships.Get(ctx, r, id)
	return p, orNotFound(err, "partnership")
}

// Partnership returns a partnership, or NotFound.
func (s *Service) Partnership(ctx context.Context, id string) (Partnership, error) {
	return GetPartnership(ctx, s.db, id)
}

// Partnerships returns a page of partnerships by name, and the next cursor.
func (s *Service) Partnerships(ctx context.Context, cursor string, limit int) ([]Partnership, string, error) {
	return partnerships.Find(ctx, s.db, docdb.Query{Index: "by_name", After: cursor, Limit: limit})
}
