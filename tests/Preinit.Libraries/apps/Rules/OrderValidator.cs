using FluentValidation;

namespace Rules;

sealed class OrderValidator : AbstractValidator<Order>
{
    public OrderValidator()
    {
        RuleFor(o => o.Customer).NotEmpty().Length(2, 20).WithMessage("{PropertyName} is of {TotalLength}");
        RuleFor(o => o.Mail).EmailAddress().When(o => o.Mail.Length > 0);
        RuleFor(o => o.Count).InclusiveBetween(1, 99).GreaterThan(0);
        RuleFor(o => o.Price).PrecisionScale(6, 2, true).Must((o, price) => price * o.Count < 1_000).WithErrorCode("dear");
        RuleForEach(o => o.Lines).NotEmpty().Matches("^[a-z ]+$");
    }
}
