package reconciliationhttp

import (
	"context"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// Columns say what the columns of a CSV hold, each by its header.
type Columns struct {
	Date      string   `json:"date" maxLength:"1000"`
	Amount    string   `json:"amount,omitempty" maxLength:"1000" doc:"With its sign"`
	In        string   `json:"in,omitempty" maxLength:"1000"`
	Out       string   `json:"out,omitempty" maxLength:"1000"`
	Balance   string   `json:"balance,omitempty" maxLength:"1000"`
	Text      []string `json:"text,omitempty" maxItems:"20" doc:"Joined"`
	Name      string   `json:"name,omitempty" maxLength:"1000"`
	Reference string   `json:"reference,omitempty" maxLength:"1000"`
}

// StatementFile is a file of a statement, with answers to what was asked about it.
type StatementFile struct {
	Name    string         `json:"name" maxLength:"1000" doc:"Of the file"`
	File    []byte         `json:"file" doc:"The file, in base64"`
	Order   bankfile.Order `json:"order,omitempty" enum:"dmy,mdy,ymd" doc:"The order of dates, where it was asked"`
	Decimal bankfile.Sign  `json:"decimal,omitempty" maxLength:"1" doc:"A point or a comma, where it was asked"`
	Digest  string         `json:"digest,omitempty" maxLength:"200" doc:"Of the header, where it was asked what the columns hold"`
	Columns *Columns       `json:"columns,omitempty"`
}

func (f StatementFile) upload() reconciliation.Upload {
	u := reconciliation.Upload{Name: f.Name, File: f.File, Order: f.Order, Decimal: f.Decimal, Digest: f.Digest}
	if c := f.Columns; c != nil {
		u.Columns = &bankfile.Mapping{
			Date: c.Date, Amount: c.Amount, In: c.In, Out: c.Out, Balance: c.Balance, Text: c.Text, Name: c.Name,
			Reference: c.Reference, Order: f.Order, Decimal: f.Decimal,
		}
	}
	return u
}

type previewInput struct {
	billinghttp.IDInput
	Body StatementFile
}

// StatementPreview is what a file would bring. Where something is asked, it says nothing else.
type StatementPreview struct {
	Question *FileQuestion     `json:"question,omitempty" doc:"What a person has to say first"`
	Summary  *StatementSummary `json:"summary,omitempty"`
	First    []PreviewLine     `json:"first" nullable:"false" doc:"The first lines that are new"`
}

// PreviewLine is a line of a file.
type PreviewLine struct {
	On     date.Day     `json:"on" format:"date"`
	Amount money.Amount `json:"amount"`
	Text   string       `json:"text"`
}

// FileQuestion is what a person has to say before a file can be read.
type FileQuestion struct {
	About   string       `json:"about" enum:"days,decimals,account,columns"`
	Says    string       `json:"says"`
	Answers []FileAnswer `json:"answers" nullable:"false"`
	Header  []string     `json:"header" nullable:"false" doc:"The columns of a CSV"`
	Sample  [][]string   `json:"sample" nullable:"false" doc:"Its first rows"`
	Digest  string       `json:"digest,omitempty" doc:"Of the header"`
}

// FileAnswer is one way to read a file.
type FileAnswer struct {
	Answer string `json:"answer"`
	From   string `json:"from" doc:"The first of the file by this reading"`
	To     string `json:"to"`
}

type previewOutput struct{ Body StatementPreview }

// PreviewStatement says what a file would bring, and stores nothing.
func PreviewStatement(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *previewInput) (*previewOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		p, err := s.Preview(ctx, actor, in.ID, in.Body.upload())
		if err != nil {
			return nil, err
		}
		out := &previewOutput{StatementPreview{First: httpx.Each(p.First, previewLine)}}
		if p.Question != nil {
			q := questionOf(*p.Question)
			out.Body.Question = &q
			return out, nil
		}
		sum := summaryOf(p.Summary)
		out.Body.Summary = &sum
		return out, nil
	})
}

func previewLine(l bankfile.Line) PreviewLine {
	return PreviewLine{On: l.Booked, Amount: l.Amount, Text: l.Text}
}

func questionOf(q reconciliation.Question) FileQuestion {
	out := FileQuestion{About: "columns", Says: q.Says, Answers: []FileAnswer{}, Header: []string{}, Sample: [][]string{}}
	if a := q.Ambiguous; a != nil {
		out.About = string(a.About)
		for _, r := range a.Readings {
			out.Answers = append(out.Answers, FileAnswer(r))
		}
	}
	if c := q.Columns; c != nil {
		out.Header, out.Sample, out.Digest = c.Header, c.Sample, c.Digest
	}
	return out
}

type importInput struct {
	billinghttp.IDInput
	billinghttp.KeyInput
	Body struct {
		StatementFile
		Accept bool `json:"accept,omitempty" doc:"It is taken though something in it does not agree"`
	}
}

type statementOutput struct{ Body BankStatement }

// ImportStatement makes a statement of a file.
func ImportStatement(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *importInput) (*statementOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		st, err := s.Import(ctx, actor, reconciliation.ImportInput{
			Account: in.ID, Upload: in.Body.upload(), Accept: in.Body.Accept, IdempotencyKey: in.Key,
		})
		return &statementOutput{statementOf(reconciliation.StatementView{Statement: st})}, err
	})
}
