package httpx

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
)

//go:embed docs.html
var docsPage string

// Docs serves a page on which people read the description of the API. It needs no script
// and nothing from outside.
func (s *Server) Docs(path string) error {
	page, err := template.New("docs").Parse(docsPage)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := page.Execute(&text, describe(s.api.OpenAPI())); err != nil {
		return err
	}
	s.app.Get(path, func(c *fiber.Ctx) error { return c.Type("html", "utf-8").Send(text.Bytes()) })
	return nil
}

type described struct {
	Title, Version string
	Groups         []describedGroup
}

type describedGroup struct {
	Name       string // first word of the path: the noun
	Operations []describedOperation
}

type describedOperation struct {
	Method, Path, Name, Summary, Access string
	Parameters                          []describedField
	Body, Answer                        []describedField
}

type describedField struct {
	Name, In, Type, Doc string
	Required            bool
}

func describe(o *huma.OpenAPI) described {
	groups := map[string][]describedOperation{}
	for path, item := range o.Paths {
		for method, op := range operations(item) {
			noun := nounOf(path)
			groups[noun] = append(groups[noun], describeOperation(o, method, path, op))
		}
	}
	d := described{Title: o.Info.Title, Version: o.Info.Version}
	for name, ops := range groups {
		slices.SortFunc(ops, func(a, b describedOperation) int { return strings.Compare(a.Path+a.Method, b.Path+b.Method) })
		d.Groups = append(d.Groups, describedGroup{name, ops})
	}
	slices.SortFunc(d.Groups, func(a, b describedGroup) int { return strings.Compare(a.Name, b.Name) })
	return d
}

func operations(item *huma.PathItem) map[string]*huma.Operation {
	all := map[string]*huma.Operation{
		http.MethodGet: item.Get, http.MethodPost: item.Post, http.MethodPut: item.Put,
		http.MethodPatch: item.Patch, http.MethodDelete: item.Delete,
	}
	for method, op := range all {
		if op == nil {
			delete(all, method)
		}
	}
	return all
}

func nounOf(path string) string {
	parts := strings.Split(strings.Trim(path, "/"), "/")
	if len(parts) > 2 && parts[0] == "api" {
		return parts[2]
	}
	return parts[0]
}

func describeOperation(o *huma.OpenAPI, method, path string, op *huma.Operation) describedOperation {
	d := describedOperation{Method: method, Path: path, Name: op.OperationID, Summary: op.Summary, Access: op.Description}
	for _, p := range op.Parameters {
		d.Parameters = append(d.Parameters, describedField{p.Name, p.In, typeOf(p.Schema), p.Schema.Description, p.Required})
	}
	if op.RequestBody != nil {
		d.Body = fieldsOf(o, op.RequestBody.Content["application/json"])
	}
	for _, status := range []string{"200", "201"} {
		if r, ok := op.Responses[status]; ok {
			d.Answer = fieldsOf(o, r.Content["application/json"])
		}
	}
	return d
}

func fieldsOf(o *huma.OpenAPI, media *huma.MediaType) []describedField {
	if media == nil || media.Schema == nil {
		return nil
	}
	schema := media.Schema
	if schema.Ref != "" {
		schema = o.Components.Schemas.SchemaFromRef(schema.Ref)
	}
	var fields []describedField
	for name, s := range schema.Properties {
		fields = append(fields, describedField{name, "", typeOf(s), s.Description, slices.Contains(schema.Required, name)})
	}
	slices.SortFunc(fields, func(a, b describedField) int { return strings.Compare(a.Name, b.Name) })
	return fields
}

func typeOf(s *huma.Schema) string {
	switch {
	case s == nil:
		return ""
	case s.Ref != "":
		return s.Ref[strings.LastIndex(s.Ref, "/")+1:]
	case s.Type == huma.TypeArray:
		return "list of " + typeOf(s.Items)
	case s.Format != "":
		return s.Type + " (" + s.Format + ")"
	}
	return s.Type
}
