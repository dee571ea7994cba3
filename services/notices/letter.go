package notices

import (
	"context"
	_ "embed" // the letter in HTML
	"errors"
	"html/template"
	"net/url"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/pkg/text"
	"lateral/services/people"
)

// Send handles the jobs of the kind MailJob. A letter that the server will never
// take, or that is malformed, becomes a dead letter at once.
func (s *Service) Send(ctx context.Context, j jobs.Job) error {
	var l letter
	if err := j.Decode(&l); err != nil {
		return jobs.Permanent(err)
	}
	to, name, err := s.receiver(ctx, l)
	if err != nil || to == "" {
		return err // "": an erased person gets no letters
	}
	files, err := s.files(ctx, l.Paper)
	if err != nil {
		return err
	}
	message, err := s.compose(l, to, name, files)
	if err != nil {
		return jobs.Permanent(err)
	}
	err = s.mail.Send(ctx, message)
	if errors.Is(err, mail.ErrRefused) || apperr.Is(err, apperr.KindInvalid) {
		return jobs.Permanent(err)
	}
	return err
}

// receiver is the address of a letter and the name to greet by. At an
// unconfirmed address there is no name: a stranger may have chosen it.
func (s *Service) receiver(ctx context.Context, l letter) (address, name string, err error) {
	if l.AccountID == "" {
		return l.Email, "", nil
	}
	account, err := people.GetAccount(ctx, s.db, l.AccountID)
	if err == nil && account.State == people.Erased {
		return "", "", nil
	}
	if err != nil || account.State != people.Active {
		return account.Email, "", err
	}
	return account.Email, account.Name, nil
}

// About tells operators the receiver and the subject of the letter of a MailJob,
// and no more. It is "" for jobs of other kinds.
func (s *Service) About(ctx context.Context, j jobs.Job) string {
	var l letter
	if j.Kind != MailJob || j.Decode(&l) != nil {
		return ""
	}
	to, _, err := s.receiver(ctx, l)
	if err != nil || to == "" {
		to = somebodyGone
	}
	return aboutLetter(to, l)
}

func (s *Service) compose(l letter, to, name string, files []mail.Attachment) (mail.Message, error) {
	link := s.publicURL + l.Path
	if l.LinkID != "" {
		link += "?token=" + url.QueryEscape(s.link(l.LinkID))
	}
	greeting := greet(name)
	action := l.Action
	if action == "" {
		action = openIt()
	}
	body := l.Text + attached(files)
	page, err := htmlOf(greeting, body, action, link)
	return mail.Message{ID: l.ID, To: to, Subject: subject(l.Title), Text: plain(greeting, body, action, link),
		HTML: page, At: s.now(), Attachments: files}, err
}

// longestSubject is the most characters of a subject, so that a list of letters shows it.
const longestSubject = 150

// subject is the title in one line. Its end has the date and the number, so a longer title
// loses words in the middle.
func subject(title string) string {
	all := []rune(text.Flat(title))
	if len(all) <= longestSubject {
		return string(all)
	}
	const gap, ends = " … ", 60
	begin, end := string(all[:longestSubject-ends-len([]rune(gap))]), string(all[len(all)-ends:])
	if last := strings.LastIndex(begin, " "); last > 0 {
		begin = begin[:last]
	}
	if _, whole, found := strings.Cut(end, " "); found {
		end = whole
	}
	return begin + gap + end
}

//go:embed letter.html
var letterHTML string

var letterTemplate = template.Must(template.New("letter").Parse(letterHTML))

// htmlOf is the same letter in HTML. What people wrote is text there too: the template
// escapes it where it stands.
func htmlOf(greeting, text, action, link string) (string, error) {
	var paragraphs [][]string
	for _, paragraph := range append([]string{greeting + ","}, strings.Split(text, "\n\n")...) {
		paragraphs = append(paragraphs, strings.Split(paragraph, "\n"))
	}
	var b strings.Builder
	err := letterTemplate.Execute(&b, struct {
		Paragraphs   [][]string
		Link, Action string
	}{paragraphs, link, action})
	return b.String(), err
}
