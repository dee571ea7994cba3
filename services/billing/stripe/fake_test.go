package stripe_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// fake adds what Stripe's mock lacks: it remembers. Like Stripe it repeats its
// first answer to an idempotency key, even its own errors, and its search finds
// a customer only some time after it was made.
type fake struct {
	*httptest.Server
	t *testing.T

	mu        sync.Mutex
	customers []object
	invoices  []object
	items     []object
	answers   map[string]answer // by idempotency key
	lagging   bool              // search finds nothing yet
	calls     []string
	trouble   func(n int, call string) trouble
	letters   int // sent to customers
}

type object = map[string]any

type answer struct {
	form   string
	status int
	body   []byte
}

func newFake(t *testing.T) *fake {
	t.Helper()
	f := &fake{t: t, answers: map[string]answer{}, trouble: func(int, string) trouble { return trouble{} }}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	_ = r.ParseForm()
	call := r.Method + " " + strings.TrimPrefix(r.URL.Path, "/v1/")
	f.calls = append(f.calls, call)
	bad := f.trouble(len(f.calls), call)
	if bad.status == http.StatusTooManyRequests { // refused before anything else is checked
		f.write(w, bad.status, object{"error": object{"type": "api_error", "message": "Too many requests"}})
		return
	}
	a := f.once(r, bad.status)
	if bad.lost {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body)
}

// once repeats the first answer to a key.
func (f *fake) once(r *http.Request, fail int) answer {
	key, form := r.Header.Get("Idempotency-Key"), r.Method+r.URL.Path+r.PostForm.Encode()
	if before, known := f.answers[key]; known && key != "" {
		if before.form != form {
			return answerOf(http.StatusBadRequest,
				object{"error": object{"type": "idempotency_error", "message": "another input"}})
		}
		return before
	}
	a := answerOf(fail, object{"error": object{"type": "api_error", "message": "Sorry"}})
	if fail == 0 {
		a = answerOf(f.do(r))
	}
	if a.form = form; key != "" && a.status != http.StatusBadRequest {
		f.answers[key] = a
	}
	return a
}

func answerOf(status int, body any) answer {
	text, _ := json.Marshal(body)
	return answer{status: status, body: text}
}

func (f *fake) write(w http.ResponseWriter, status int, body any) {
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

func (f *fake) do(r *http.Request) (int, any) {
	parts := strings.Split(strings.TrimPrefix(r.URL.Path, "/v1/"), "/")
	switch call := r.Method + " " + parts[0]; {
	case r.URL.Path == "/v1/customers/search":
		return f.search()
	case call == "POST customers" && len(parts) == 1:
		return http.StatusOK, f.add(&f.customers, "cus", r.PostForm)
	case call == "POST customers":
		return f.change(f.customers, parts[1], r.PostForm)
	case call == "GET invoiceitems":
		return f.list(f.items, "invoice", r.Form.Get("invoice"))
	case call == "POST invoiceitems":
		return f.addItem(r.PostForm)
	case call == "GET invoices" && len(parts) == 1:
		return f.list(f.invoices, "customer", r.Form.Get("customer"))
	case call == "POST invoices" && len(parts) == 1:
		return f.addInvoice(r.PostForm)
	case parts[0] == "invoices" && len(parts) > 1:
		return f.invoice(r, parts[1:])
	}
	return missing()
}

func missing() (int, any) {
	return http.StatusNotFound, object{
		"error": object{"type": "invalid_request_error", "code": "resource_missing", "message": "No such thing"}}
}

func refused(param, message string) (int, any) {
	return http.StatusBadRequest, object{
		"error": object{"type": "invalid_request_error", "param": param, "message": message}}
}

func (f *fake) search() (int, any) {
	if f.lagging {
		return http.StatusOK, object{"object": "search_result", "data": []object{}}
	}
	return http.StatusOK, object{"object": "search_result", "data": f.customers}
}

func (f *fake) list(all []object, field, value string) (int, any) {
	found := []object{}
	for _, o := range all {
		if o[field] == value {
			found = append([]object{o}, found...) // the newest first
		}
	}
	return http.StatusOK, object{"object": "list", "data": found}
}

// add stores the posted object, with an id.
func (f *fake) add(to *[]object, prefix string, form url.Values) object {
	o := object{"id": fmt.Sprintf("%s_%d", prefix, len(*to)+1), "created": 1_768_000_000 + len(*to)}
	set(o, form)
	*to = append(*to, o)
	return o
}

// set writes "a=b" and "a[b]=c" into o.
func set(o object, form url.Values) {
	for name, values := range form {
		outer, inner, nested := strings.Cut(strings.TrimSuffix(name, "]"), "[")
		if !nested {
			o[name] = values[0]
			continue
		}
		within, ok := o[outer].(object)
		if !ok {
			within = object{}
			o[outer] = within
		}
		within[inner] = values[0]
	}
	for _, name := range []string{"amount", "due_date", "days_until_due"} {
		if n, err := strconv.Atoi(fmt.Sprint(o[name])); err == nil {
			o[name] = n
		}
	}
	for _, name := range []string{"auto_advance"} {
		if o[name] != nil {
			o[name] = o[name] == "true"
		}
	}
	delete(o, "custom_fields")
	if name := form.Get("custom_fields[0][name]"); name != "" {
		o["custom_fields"] = []object{{"name": name, "value": form.Get("custom_fields[0][value]")}}
	}
}

func (f *fake) change(all []object, id string, form url.Values) (int, any) {
	for _, o := range all {
		if o["id"] == id {
			set(o, form)
			return http.StatusOK, o
		}
	}
	return missing()
}

func (f *fake) addInvoice(form url.Values) (int, any) {
	for _, o := range f.invoices {
		if o["number"] == form.Get("number") {
			return refused("number", "An invoice with this number already exists.")
		}
	}
	o := f.add(&f.invoices, "in", form)
	o["status"], o["total"], o["amount_paid"], o["status_transitions"] = "draft", 0, 0, object{}
	return http.StatusOK, o
}

func (f *fake) addItem(form url.Values) (int, any) {
	o := f.add(&f.items, "ii", form)
	for _, i := range f.invoices {
		if i["id"] == o["invoice"] {
			i["total"] = i["total"].(int) + o["amount"].(int)
		}
	}
	return http.StatusOK, o
}
