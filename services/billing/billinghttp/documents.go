package billinghttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/lists"
	"lateral/pkg/lists/xlsx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// Document is a row of a list of documents of every kind.
type Document struct {
	Kind       billing.DocumentKind `json:"kind" enum:"invoice,self_bill,credit_note"`
	ID         string               `json:"id"`
	Number     string               `json:"number"`
	IssuedAt   time.Time            `json:"issuedAt"`
	Issuer     parties.Ref          `json:"issuer" doc:"Who drew it up"`
	IssuerName string               `json:"issuerName"`
	ToName     string               `json:"toName" doc:"Who pays it; of a self-bill and its credit notes the school that is owed"`
	SchoolName string               `json:"schoolName,omitempty" doc:"That was supported; absent on an invoice of brokerage"`
	LeaderName string               `json:"leaderName"`
	Orders     string               `json:"orders,omitempty" doc:"Order numbers"`
	Of         string               `json:"of,omitempty" doc:"Of a credit note: the number of what it takes back from"`
	State      billing.State        `json:"state,omitempty" enum:"issued,part_paid,paid,credited,written_off" doc:"Absent of a credit note"`
	Total      money.Amount         `json:"total"`
	Owed       money.Amount         `json:"owed"`
}

// FindDocumentsInput says which documents are looked for.
type FindDocumentsInput struct {
	Party parties.Ref          `query:"party" required:"true" maxLength:"100" doc:"That issued them, has them to pay, or is owed for them: partnership:ID or school:URN"`
	Kind  billing.DocumentKind `query:"kind" enum:"invoice,self_bill,credit_note" doc:"Without one, documents of every kind"`
	Words string               `query:"words" maxLength:"200" doc:"Each in the number, the order number, or a name"`
	From  date.Day             `query:"from" maxLength:"40" format:"date" doc:"Issued on this day or later"`
	To    date.Day             `query:"to" maxLength:"40" format:"date" doc:"Issued on this day or earlier"`
	Pence int64                `query:"pence" minimum:"0" doc:"The total, to the penny, whatever its sign; 0 is any"`
	Owed  bool                 `query:"owed" doc:"Only those on which something is owed"`
}

func (in FindDocumentsInput) find(page httpx.Listing) billing.DocumentsInput {
	out := billing.DocumentsInput{
		Party: in.Party, Kind: in.Kind, Owed: in.Owed, Cursor: page.Cursor, Limit: page.Limit,
		Find: billing.Find{Words: in.Words, From: in.From, To: in.To},
	}
	if in.Pence > 0 {
		out.Find.Pence = &in.Pence
	}
	return out
}

type documentsInput struct {
	FindDocumentsInput
	httpx.Listing
}

type documentsOutput struct{ Body httpx.Page[Document] }

// FindDocuments answers with a page of the documents of a party.
func FindDocuments(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *documentsInput) (*documentsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Documents(ctx, actor, in.find(in.Listing))
		if err != nil {
			return nil, err
		}
		items := httpx.Each(found, func(d billing.Document) Document { return Document(d) })
		return &documentsOutput{httpx.PageOf(items, next)}, nil
	})
}

type documentsFileInput struct {
	FindDocumentsInput
	Format string `query:"format" enum:"csv,xlsx" default:"csv"`
}

// GetDocumentsFile answers with all that is found as a file for spreadsheets.
func GetDocumentsFile(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *documentsFileInput) (*httpx.File, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		sheet, err := s.DocumentsSheet(ctx, actor, in.find(httpx.Listing{}))
		if err != nil {
			return nil, err
		}
		if in.Format == "xlsx" {
			data, err := xlsx.Of(sheet)
			return httpx.FileOf("documents.xlsx", xlsx.Media, data), err
		}
		return httpx.FileOf("documents.csv", lists.Media, sheet.CSV(lists.Form{Mark: true})), nil
	})
}
