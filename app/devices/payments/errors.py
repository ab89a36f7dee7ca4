"""What goes wrong between us and a payment service."""


class PaymentFault(Exception):
    """The base of this folder's errors."""


class PaymentServiceAway(PaymentFault):
    """No answer, or none that can be understood: what became of the request nobody knows."""


class AmountDiffers(PaymentFault):
    """The service knows this order with another amount: nothing was charged by this request."""


class NotAPaymentCode(PaymentFault):
    """The service knows no customer by this code: nothing was charged."""
